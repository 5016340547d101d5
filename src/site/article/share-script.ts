/**
 * The script of the share row, inlined as it stands here (the policy names its hash): the device's own share sheet, and the
 * address into the clipboard.
 */
export const shareScript = `(d=>{
const q=s=>d.querySelector(s),url=q('[rel=canonical]').href;
q('.share').addEventListener('click',async({target:{value:v}})=>{
try{
if(v=='share')await navigator.share({title:d.title,url});
if(v=='copy'){await navigator.clipboard.writeText(url);q('.share output').textContent='복사했습니다'}
}catch{}
})
})(document)`.replaceAll('\n', '')
