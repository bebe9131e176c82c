// The button that copies the address of the view on screen.

const SHOWN = 2500; // milliseconds

export function offerLink(place, { copy, copied }) {
  const button = place.querySelector("button");
  const status = place.querySelector("[role=status]");
  button.title = copy;
  button.setAttribute("aria-label", copy);
  button.onclick = async () => {
    await navigator.clipboard.writeText(location.href).catch(() => window.prompt(copy, location.href));
    status.textContent = copied;
    setTimeout(() => (status.textContent = ""), SHOWN);
  };
}
