/** Weather, imprint, notices and the foot of every page. */
export const pages = `
.old{color:var(--accent);font-weight:700}
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
.imprint .titles{margin-top:var(--s8)}
.notice{max-width:38em;padding-block:var(--s12)}
.notice h1{font-size:var(--t6)}
.notice p{margin-top:var(--s4);line-height:1.75}
.ways{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s6);margin-top:var(--s6);font-weight:700}
.ways a{color:var(--accent);text-decoration:underline}
.foot{color:var(--quiet);font-size:var(--t1)}
.foot .wrap{padding-block:var(--s4) var(--s12)}
.foot .wrap::before{content:"";display:block;border-top:3px solid var(--bar)}
.foot nav ul{display:flex;flex-wrap:wrap;gap:0 var(--s6);padding-block:var(--s3)}
.foot nav a{display:block;padding-block:var(--s1);color:var(--ink);font-weight:700}
.foot .facts{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4)}
.foot .facts div{display:flex;align-items:baseline;gap:.4em}
.foot dt::after{content:""}
.foot p{margin-top:var(--s3)}
`
