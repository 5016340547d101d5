/**
 * The script of the search page, inlined as it stands here (the policy names its hash): a quarter of a second after the
 * last key it lists what begins with what was typed, as links below the field.
 */
export const suggestScript = `(()=>{
const d=document,q=d.getElementById('q'),list=d.getElementById('suggestions');
let timer,asked='';
const show=all=>{
list.replaceChildren(...all.map(({name,kind,href})=>{
const li=d.createElement('li'),a=d.createElement('a'),small=d.createElement('small');
a.href=href;a.textContent=name;small.textContent=' '+kind;a.append(small);li.append(a);return li}));
list.hidden=!all.length
};
q.addEventListener('input',()=>{
clearTimeout(timer);
timer=setTimeout(async()=>{
const typed=q.value.trim();
if(typed===asked)return;
asked=typed;
if(!typed)return show([]);
try{
const answer=await fetch('/search/suggest?'+new URLSearchParams({q:typed}));
const {suggestions}=await answer.json();
if(typed===asked)show(suggestions)
}catch{show([])}
},250)})
})()`.replaceAll('\n', '')
