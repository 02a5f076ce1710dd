import { useEffect, useState } from 'react';

/** Greets a driver. */
export function Greeting({ baseUrl, externalId }) {
  const [text, setText] = useState('Loading');
  useEffect(() => {
    const url = `${baseUrl}/user/externalId/${encodeURIComponent(externalId)}?code=demo-key&clientId=demo`;
    fetch(url)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`answered ${answer.status}`))))
      .then(({ name }) => setText(`Hello ${name}`))
      .catch(() => setText('Please try again'));
  }, [baseUrl, externalId]);
  return <p role="status">{text}</p>;
}
