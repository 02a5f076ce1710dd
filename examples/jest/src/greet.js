const http = require('node:http');

/** What the app shows of a driver. @param {string} baseUrl such as `http://127.0.0.1:4010/api` */
exports.greet = (baseUrl, externalId) =>
  new Promise((resolve, reject) => {
    const url = `${baseUrl}/user/externalId/${encodeURIComponent(externalId)}?code=demo-key&clientId=demo`;
    const asked = http.get(url, { agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve(response.statusCode === 200 ? `Hello ${JSON.parse(text).name}` : 'Please try again'),
      );
    });
    asked.on('error', reject);
  });
