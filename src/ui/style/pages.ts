/** Weather, imprint and notices. */
export const pages = `
.regions{columns:20rem 3;column-gap:var(--s8)}
.region{break-inside:avoid;margin-bottom:var(--s8)}
.region h2{padding-block:var(--s2) var(--s3);border-top:3px solid var(--bar);font-size:var(--t3)}
.region table{border-top:1px solid var(--rule)}
.region th,.region td{padding:var(--s1) 0}
.region thead th{color:var(--quiet);font-size:var(--t1);font-weight:400;border-bottom-color:var(--rule)}
.region tbody th{font-weight:700}
.region tr>:first-child{width:42%}
.region tr>:nth-child(3){text-align:right}
.region td[colspan]{color:var(--quiet)}
.imprint .facts div{display:grid;grid-template-columns:9em 1fr;gap:var(--s4);padding-block:var(--s3);border-top:1px solid var(--rule)}
.imprint .facts div:first-child{border-top:3px solid var(--bar)}
.imprint{font-size:1rem}
.imprint dt{color:var(--quiet)}
.imprint ul{margin-top:var(--s8)}
.imprint li{border-top:1px solid var(--rule)}
.imprint li a{display:block;padding-block:var(--s3)}
.notice{max-width:38em;padding-block:var(--s12)}
.notice h1{font-size:var(--t6)}
.notice p{margin-top:var(--s4);line-height:1.75}
`
