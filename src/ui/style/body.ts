/** The running text of a story: paragraphs, headings, lists and photos. */
export const body = `
.body{margin-top:var(--s6);line-height:1.75}
.body>*{max-width:38em}
.body>*+*{margin-top:1.25em}
.body a{color:var(--accent);text-decoration:underline}
.body h2,.body h3,.body h4{margin-top:1.8em;font-size:var(--t3);line-height:1.4}
.body h3{font-size:1.125rem}
.body h4{font-size:var(--t2)}
.body h2+*,.body h3+*,.body h4+*{margin-top:.6em}
[data-sign]::before{content:attr(data-sign) " ";content:attr(data-sign) " "/"";color:var(--accent)}
.photo{margin-top:var(--s6)}
sub,sup{line-height:0}
figcaption{padding-top:var(--s2);color:var(--quiet);font-size:var(--t1);line-height:1.5}
figcaption small{display:inline-block}
figcaption span+small::before{content:"| ";content:"| "/""}
.gallery{display:grid;gap:var(--s4);margin-top:var(--s6)}
@media(max-width:759px){.photo>img{width:calc(100% + 2rem);max-width:none;margin-inline:-1rem}}
@media(min-width:760px){.body{font-size:1.125rem}.tall>img{width:66%}.gallery .tall>img{width:100%}.gallery>:last-child:nth-child(odd):not(:first-child){grid-column:1/-1}.gallery:has(>:nth-child(2)){grid-template-columns:1fr 1fr}.gallery .photo{margin-top:0}.body>.photo,.body>.gallery{max-width:none}}
`

/** What few stories have: lists, quotes, tables, films. */
export const rich = `
.body ul,.body ol{padding-left:1.4em;list-style:disc}
.body ol{list-style:decimal}
.body li+li,.body li>ul,.body li>ol{margin-top:.4em}
.body .signs{padding-left:1.4em;list-style-type:""}
.signs>li::before{display:inline-block;width:1.4em;margin-left:-1.4em}
.quote blockquote{padding-left:var(--s4);border-left:3px solid var(--accent);font-size:var(--t4);line-height:1.6}
.quote p+p{margin-top:.6em}
.quote figcaption{padding-left:calc(var(--s4) + 3px)}
.table{overflow-x:auto;background:linear-gradient(270deg,var(--paper) 30%,transparent) right/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--rule),transparent) right/1rem 100% no-repeat}
.embed a{display:block;padding:var(--s3) var(--s4);border:1px solid var(--rule);color:inherit;text-decoration:none}
.embed .label{display:block}
code{font-family:ui-monospace,monospace;font-size:.92em}
hr{width:30%;margin-inline:0 auto;border:0;border-top:1px solid var(--ink)}
.body hr{margin-block:2em}
@media(max-width:759px){.table table{width:max-content;min-width:100%}td{max-width:14em}}
@media(forced-colors:active){.table{background:none}}
`
