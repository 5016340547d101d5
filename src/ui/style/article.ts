export const article = `
.story-head h1{margin-top:var(--s1);font-size:var(--t7)}
.story-head h1.long{font-size:var(--t6)}
.story-head .sub{margin-top:var(--s3);color:var(--quiet)}
.meta{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s6);margin-top:var(--s4);padding-block:var(--s3);border-block:1px solid var(--rule);font-size:var(--t1)}
.meta p:last-child{color:var(--quiet)}
.meta a,.story-head .label a,.source a,.facts a{display:inline-block;padding-block:2px}
.meta p>a[rel]{font-weight:700}
.meta p a[href^=mailto]{color:var(--quiet)}
.meta span{margin-right:.75em;white-space:nowrap}
.ad-note{margin-top:var(--s4);padding:var(--s3);border:1px solid var(--ink)}
.correction{max-width:42.75rem;margin-top:var(--s6);padding:var(--s4);border:1px solid var(--ink);border-top-width:3px;font-size:1rem}
.correction h2,.correction-row h2{font-size:var(--t3)}
.correction .note a,.correction-row .note a{display:inline-block;padding-block:2px;color:var(--accent);text-decoration:underline}
.correction .body{margin-top:var(--s2);font-size:inherit;line-height:1.65}
.lede,.body>*,.source,.note,.tags{max-width:38em}
.lede{margin-top:var(--s6);font-weight:700;line-height:1.7}
.body{margin-top:var(--s6);line-height:1.75}
.source{margin-top:var(--s8);padding-block:var(--s3);border-block:1px solid var(--rule);font-size:1rem}
.source p+p{color:var(--quiet);font-size:var(--t1)}
.source a,.body a,.contact a{color:var(--accent);text-decoration:underline}
.tags{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);margin-top:var(--s4);font-size:var(--t1)}
.tags a{display:block;padding-block:2px;color:var(--accent)}
.note{margin-top:var(--s4);color:var(--quiet);font-size:var(--t1)}
@media(min-width:760px){.lede,.body{font-size:1.125rem}.source,.note,.tags{max-width:42.75rem}}
`
