/** Two columns: what the page is for, and what stands beside it. */
export const columns = `
.with-aside{display:grid;gap:var(--s8)}
.with-aside>*{min-width:0}
.after{margin-top:var(--s8)}
.turn{display:grid;gap:0 var(--s8);margin-top:var(--s8);border-top:3px solid var(--bar)}
.turn>*{padding-block:var(--s3);border-bottom:1px solid var(--rule)}
.turn .label,.turn a{display:block}
.tags{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);margin-top:var(--s4);font-size:var(--t1)}
.tags a{display:block;padding-block:2px;color:var(--accent)}
aside{display:grid;gap:var(--s8);align-content:start}
aside .card:not(.pic) h3{font-size:var(--t2)}
@media(min-width:760px){.turn{grid-template-columns:1fr 1fr}}
@media(min-width:760px) and (max-width:1079px){aside{display:block;columns:2;column-gap:var(--s8)}aside>section{break-inside:avoid;margin-bottom:var(--s8)}}
@media(min-width:1080px){.with-aside{grid-template-columns:minmax(0,8fr) minmax(0,4fr);gap:0 var(--s12)}}
`
