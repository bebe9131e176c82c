// Links in texts that lead to another page of the dashboard stay in this tab; Streamlit opens each in a new one.

export function watchLinks() { document.addEventListener("click", stayInTab, true); }

function stayInTab(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest?.("a[target='_blank']");
  if (link?.origin === location.origin && !link.hasAttribute("download")) link.target = "_self";
}
