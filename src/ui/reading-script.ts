/**
 * The script at the head of every page, inlined as it stands here (the policy names its hash): before the first paint it
 * puts on the letters and the colours that this reader chose on this device, and it keeps what is chosen. One page serves all.
 */
export const readingScript = `(d=>{
const s=d.documentElement.dataset,show=()=>{
try{for(const n of['size','scheme'])s[n]=localStorage[n]||''}catch{}
d.querySelectorAll('[data-keep]').forEach(e=>e.value=s[e.name])
};
s.js=navigator.share?'share':'';
show();
addEventListener('pageshow',show);
d.addEventListener('change',({target:e})=>{
if('keep'in e.dataset){s[e.name]=e.value;try{localStorage[e.name]=e.value}catch{}show()}
})
})(document)`.replaceAll('\n', '')
