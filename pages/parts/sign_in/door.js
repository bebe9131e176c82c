// Keeps the address that somebody asked for through the provider's pages, which return to the first page.

const KEY = "peta-netral.asked";

export default function ({ data: { isIn } }) {
  const here = location.pathname + location.search;
  if (!isIn) return sessionStorage.setItem(KEY, here);
  const asked = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const isReturned = location.pathname.endsWith("/"); // who has gone on to another page stays there
  if (isReturned && asked && asked !== here && asked !== location.pathname) location.replace(asked);
}
