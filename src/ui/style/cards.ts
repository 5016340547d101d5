/** Stories in few words: a photo and its headline, a teaser, plain titles, each under the heavy rule of its block. */
export const cards = `
.card{position:relative}
.card h2 a::after,.card h3 a::after{content:"";position:absolute;inset:0}
.card img,.blank{display:block;aspect-ratio:3/2;margin-bottom:var(--s3);object-fit:cover;object-position:50% 30%}
.blank{border:1px solid var(--rule)}
.card h2,.card h3{font-size:var(--t3)}
.teaser,.pic h2,.pic h3{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:2}
.teaser{align-self:start;margin-top:var(--s2);color:var(--quiet);font-size:1rem}
.pic h2,.pic h3{font-size:1rem;-webkit-line-clamp:4}
.bar{display:flex;align-items:baseline;justify-content:space-between;gap:var(--s4);padding-block:var(--s2) var(--s3);border-top:3px solid var(--bar)}
.bar h2{font-size:var(--t3)}
.bar a{padding-block:2px;color:var(--accent);font-size:var(--t1);font-weight:700;white-space:nowrap}
.titles li{border-top:1px solid var(--rule);line-height:1.4}
.titles a{display:block;padding-block:var(--s3);text-wrap:pretty}
.card+.titles{margin-top:var(--s4)}
.bar+.titles li:first-child{margin-top:calc(var(--s3)*-1);border:0}
.ranked{counter-reset:rank}
.ranked li{display:flex;gap:.75em;counter-increment:rank}
.ranked li::before{content:counter(rank);min-width:.7em;padding-top:var(--s3);color:var(--accent);font-weight:800}
.pics{display:grid;grid-template-columns:1fr 1fr;gap:var(--s6) var(--s4)}
.banners a{display:grid;gap:var(--s1);justify-items:end;margin-bottom:var(--s6)}
`
