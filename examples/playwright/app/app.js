// Shows the chargers of a driver, and goes on looking while the page is open.
const settings = new URLSearchParams(location.search);
const api = settings.get('api') ?? 'https://charging.example.com/api';
const driver = settings.get('driver') ?? 'one-home-charger';
const everyMs = Number(settings.get('every') ?? 0);

const status = document.querySelector('[role=status]');
const list = document.querySelector('ul');

async function load(tries = 3) {
  const query = new URLSearchParams({ code: 'demo-key', clientId: 'demo' });
  const response = await fetch(`${api}/user/externalId/${encodeURIComponent(driver)}?${query}`);
  if (response.status === 503 && tries > 1) return load(tries - 1);
  if (response.status === 401) return show('Please sign in again');
  if (!response.ok) return show(`Something went wrong (${response.status})`);
  const { name, chargers } = await response.json();
  show(`Hello ${name}`, chargers);
}

function show(text, chargers = []) {
  status.textContent = text;
  list.replaceChildren(
    ...chargers.map(({ chargerName, sockets }) => {
      const item = document.createElement('li');
      const broken = sockets.some((socket) => socket.status === 'Error');
      item.textContent = `${chargerName}: ${broken ? 'out of order' : 'ready'}`;
      return item;
    }),
  );
}

await load();
if (everyMs > 0) setInterval(load, everyMs);
