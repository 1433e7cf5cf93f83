// node server.mjs PORT CERTIFICATE KEY: an OpenID Connect issuer (oidc-provider) on loopback with one client.
// Prints its address, and a refresh token of alice for each line on its standard input.
import fs from 'node:fs';
import https from 'node:https';
import readline from 'node:readline';
import { Provider } from 'oidc-provider';

const [port, certificate, key] = process.argv.slice(2);
const issuer = `https://127.0.0.1:${port}`;
const scope = 'openid email offline_access';

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'kube',
    client_secret: 's3cr3t',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: ['https://127.0.0.1/'],
    response_types: ['code'],
    token_endpoint_auth_method: process.env.AUTHENTICATION || 'client_secret_basic',
  }],
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.com`, groups: ['dev'] }),
  }),
  claims: { openid: ['sub', 'groups'], email: ['email'] },
  conformIdTokenClaims: false,
  scopes: scope.split(' '),
  ttl: { IdToken: 600, AccessToken: 600, RefreshToken: 3600, Grant: 3600 },
  rotateRefreshToken: true,
});

async function refreshToken() {
  const client = await provider.Client.find('kube');
  const grant = new provider.Grant({ accountId: 'alice', clientId: 'kube' });
  grant.addOIDCScope(scope);
  const now = Math.floor(Date.now() / 1000);
  return new provider.RefreshToken({
    accountId: 'alice', client, grantId: await grant.save(), scope, gty: 'authorization_code',
    authTime: now, sessionUid: 'session', expiresWithSession: false, claims: {}, rotations: 0, iiat: now,
  }).save();
}

const tls = { cert: fs.readFileSync(certificate), key: fs.readFileSync(key) };
https.createServer(tls, provider.callback()).listen(Number(port), '127.0.0.1', () => {
  console.log(issuer);
  readline.createInterface({ input: process.stdin })
    .on('line', async () => console.log(await refreshToken()))
    .on('close', () => process.exit(0));
});
