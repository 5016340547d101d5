export const home = `
.front,.blocks{display:grid;gap:var(--s8)}
.front-main,.front-side{min-width:0}
.pair{display:grid;gap:var(--s4);margin-top:var(--s6);padding-top:var(--s4);border-top:1px solid var(--rule)}
.pair:empty{display:none}
.front-side{display:grid;gap:var(--s8);align-content:start}
.wide,.blocks{margin-top:var(--s8)}
.titles time{display:block;margin-top:calc(2px - var(--s3));padding-bottom:var(--s3);color:var(--quiet);font-size:var(--t1)}
.blocks .card h3{font-size:1.1875rem}
@media(max-width:759px){
.pair .card,.blocks .card{display:grid;grid-template:auto 1fr/1fr auto;column-gap:var(--s4)}
.pair img,.blocks img{grid-area:1/2/3;width:8rem;margin:0}
.pair .card>:not(img),.blocks .card>:not(img){grid-column:1}
.pair .card+.card{padding-top:var(--s4);border-top:1px solid var(--rule)}
}
@media(min-width:760px){
.pair,.blocks{grid-template-columns:1fr 1fr}
.pair{gap:var(--s6);padding-top:var(--s6)}
.wide .pics{grid-template-columns:repeat(3,1fr)}
.blocks{gap:var(--s12) var(--s8)}
.wide,.blocks{margin-top:var(--s12)}
}
@media(min-width:760px) and (max-width:1079px){.blocks{display:block;columns:2;column-gap:var(--s8)}.blocks>section{break-inside:avoid;margin-bottom:var(--s12)}.front-side{grid-template-columns:1fr 1fr}.front-side>:only-child{grid-column:1/-1}}
@media(min-width:1080px){
.front{grid-template-columns:7fr 5fr;gap:0}
.front-main{padding-right:var(--s8);border-right:1px solid var(--rule)}
.front-side{padding-left:var(--s8)}
.wide .pics,.blocks{grid-template-columns:repeat(6,1fr)}
.block{grid-column:span 2}
.half{grid-column:span 3}
.half .card{display:grid;grid-template:auto 1fr/1fr auto;column-gap:var(--s6)}
.half img{grid-area:1/2/3;width:14rem;margin:0}
.half .card>:not(img){grid-column:1}
.half .teaser{-webkit-line-clamp:3}
}
`
