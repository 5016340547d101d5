/** Who publishes, at the foot of every page. */
export const foot = `
.foot{color:var(--quiet);font-size:var(--t1)}
.foot .wrap{padding-block:var(--s4) var(--s12)}
.foot .wrap::before{content:"";display:block;border-top:3px solid var(--bar)}
.foot nav ul{display:flex;flex-wrap:wrap;gap:0 var(--s6);padding-block:var(--s3)}
.foot nav a{display:block;padding-block:var(--s1);color:var(--ink);font-weight:700}
.foot .facts{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4)}
.foot .facts div{display:flex;align-items:baseline;gap:.4em}
.foot dt::after{content:""}
.foot p{margin-top:var(--s3)}
.facts a{display:inline-block;padding-block:2px}
`
