/** Head and foot of a story. */
export const article = `
.story-head h1{margin-top:var(--s1);font-size:var(--t7)}
.story-head h1.long{font-size:var(--t6)}
.story-head .sub{color:var(--quiet)}
.meta{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s6);margin-top:var(--s4);padding-block:var(--s3);border-block:1px solid var(--rule);font-size:var(--t1)}
.meta p:last-of-type{color:var(--quiet)}
.meta a,.story-head .label a,.source a{display:inline-block;padding-block:2px}
.meta p>a[rel]{font-weight:700}
.share{display:flex;flex:1 1 100%;flex-wrap:wrap;align-items:center;gap:var(--s1) var(--s4)}
.share li:last-child{margin-left:auto}
.share a,.share button{display:block;padding:2px 0;border:0;background:none;color:var(--accent);font:inherit;font-weight:700;cursor:pointer}
.share li:has(output){display:flex;gap:.4em}
.meta p span{margin-right:.75em;white-space:nowrap}
.ad-note{margin-top:var(--s4);padding:var(--s3);border:1px solid var(--ink)}
.lede,.source,.note,.tags{max-width:38em}
.lede{margin-top:var(--s6);font-weight:700;line-height:1.7}
.source{margin-top:var(--s8);padding-block:var(--s3);border-block:1px solid var(--rule);font-size:1rem}
.source p+p{color:var(--quiet);font-size:var(--t1)}
.source a{color:var(--accent);text-decoration:underline}
@media(min-width:760px){.lede{font-size:1.125rem}.source,.note,.tags{max-width:42.75rem}}
`
