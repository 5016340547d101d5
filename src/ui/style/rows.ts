/** The story of the day, and the rows of a list under it. */
export const rows = `
.lead h2{margin-top:var(--s1);font-size:var(--t7)}
.lead .teaser{-webkit-line-clamp:3;font-size:var(--t2);line-height:1.65}
.row{display:grid;grid-template:auto auto 1fr/1fr auto;column-gap:var(--s4)}
.row img{grid-area:1/2/4;width:7rem;margin:0}
.row>:not(img){grid-column:1}
.row .teaser{display:none}
.row h2{font-size:1.125rem}
.when{margin-top:var(--s2);color:var(--quiet);font-size:var(--t1)}
.when .label{margin-right:.5em}
.rows>li{padding-block:var(--s4);border-top:1px solid var(--rule)}
.rows>li:first-child{border-top:3px solid var(--bar)}
.rows .lead h2{font-size:var(--t5)}
.places{counter-reset:rank}
.places>li{position:relative;padding-left:2.5rem;counter-increment:rank}
.places>li::before{content:counter(rank);position:absolute;left:0;color:var(--accent);font-size:var(--t4);font-weight:800;line-height:1.3;font-variant-numeric:tabular-nums}
.pager{display:flex;justify-content:space-between;gap:var(--s4);padding-top:var(--s4);border-top:3px solid var(--bar);font-weight:700}
.pager a{padding-block:var(--s2);color:var(--accent)}
.pager [rel=next]{margin-left:auto}
.none,.ruled{padding-block:var(--s4);border-top:3px solid var(--bar);color:var(--quiet)}
.none a{display:inline-block;padding-block:var(--s2);color:var(--accent);font-weight:700}
.ways{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s6);margin-top:var(--s6);font-weight:700}
.ways a{color:var(--accent);text-decoration:underline}
@media(max-width:759px){.lead>img{width:calc(100% + 2rem);max-width:none;margin-inline:-1rem}}
@media(min-width:760px){
.row{column-gap:var(--s6)}
.row img{width:12rem}
.row .teaser{display:-webkit-box}
.row h2{font-size:var(--t3)}
}
`
