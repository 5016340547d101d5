/** Print: ink on white, the address and the day, nothing beside the story. */
export const print = `
.on-paper{display:none}
@media print{
@page{margin:18mm}
.ears>:not(.day),.name>:not(p),.share,nav,aside,.with-aside .after,.banners,article .tags,.turn,.bar a{display:none}
.on-paper{display:block}
.with-aside,.with-head,.front{display:block}
img{background:none}
.photo,.card,.region,tr{break-inside:avoid}
.photo img{max-height:110mm;object-fit:contain;object-position:left}
h1,h2,h3{break-after:avoid}
.body{font-size:11pt}
.body a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em}
}
`
