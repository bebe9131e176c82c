// Travels with every change of the data, so it only waits for the script that came once.
const shared = (globalThis[Symbol.for("peta-netral.map")] ??= new EventTarget());
export default async function (component) {
  if (!shared.showMap) await new Promise((ready) => shared.addEventListener("ready", ready, { once: true }));
  return shared.showMap({ ...component, data: JSON.parse(new TextDecoder().decode(component.data)) });
}
