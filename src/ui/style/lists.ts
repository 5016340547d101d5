/** What a list is about, above its rows or beside them. */
export const lists = `
.with-head{display:grid;gap:var(--s2)}
.with-head>*{min-width:0}
.about-list{padding-bottom:var(--s4)}
.about-list h1{font-size:var(--t6)}
.about-list p:not(.label){margin-top:var(--s2);color:var(--quiet)}
section>.label{margin-bottom:var(--s2)}
.about-list .label a{display:inline-block;padding-block:2px}
.contact a{color:var(--accent);text-decoration:underline}
.spans{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s6);padding-block:var(--s3);font-weight:700}
.spans a{display:block;padding-block:var(--s1);color:var(--quiet)}
.spans [aria-current]{color:var(--ink);border-bottom:3px solid var(--accent)}
@media(min-width:760px){.wall{grid-template-columns:repeat(3,1fr)}}
@media(min-width:1080px){
.with-head{grid-template-columns:minmax(0,4fr) minmax(0,8fr);gap:0 var(--s12)}
.with-head .about-list{position:sticky;top:var(--s4);align-self:start}
.with-head>.body{margin:0;padding-top:var(--s4);border-top:3px solid var(--bar)}
.wall{grid-template-columns:repeat(4,1fr)}
}
`
