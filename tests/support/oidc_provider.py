"""A small OpenID Connect provider on this machine: signs in whoever `claims` says, without asking.

`python tests/support/oidc_provider.py PORT CLAIMS_FILE` serves it; the file (JSON) is read at every sign-in.
`expires_in` in it makes the token of another age, `key` = "other" signs with a key nobody knows.
"""

import json
import secrets
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "peta-netral", "a secret between the two"


def provider(issuer: str, claims: Path) -> Starlette:
    key = RSAKey.generate_key(2048, {"kid": "known", "use": "sig", "alg": "RS256"})
    other = RSAKey.generate_key(2048, {"kid": "known", "use": "sig", "alg": "RS256"})
    nonces: dict[str, str] = {}

    async def metadata(_request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": issuer,
                "authorization_endpoint": f"{issuer}/authorize",
                "token_endpoint": f"{issuer}/token",
                "jwks_uri": f"{issuer}/keys",
                "end_session_endpoint": f"{issuer}/leave",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        )

    async def authorize(request: Request) -> Response:
        asked = request.query_params
        code = secrets.token_urlsafe(16)
        nonces[code] = asked.get("nonce", "")
        return RedirectResponse(
            f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"
        )

    async def token(request: Request) -> Response:
        form = await request.form()
        told = json.loads(claims.read_text())
        signed_with = other if told.pop("key", "") == "other" else key
        now = int(time.time()) + told.pop("age", 0)
        payload = {"iss": issuer, "aud": CLIENT, "iat": now, "exp": now + 300} | told
        payload["nonce"] = nonces.pop(str(form["code"]))
        signed = jwt.encode({"alg": "RS256", "kid": "known"}, payload, signed_with)
        return JSONResponse(
            {"access_token": "-", "token_type": "Bearer", "expires_in": 300, "id_token": signed}
        )

    async def keys(_request: Request) -> Response:
        return JSONResponse({"keys": [key.as_dict(private=False)]})

    async def leave(request: Request) -> Response:
        return RedirectResponse(request.query_params["post_logout_redirect_uri"].rsplit("/", 1)[0] + "/")

    return Starlette(
        routes=[
            Route("/.well-known/openid-configuration", metadata),
            Route("/authorize", authorize),
            Route("/token", token, methods=["POST"]),
            Route("/keys", keys),
            Route("/leave", leave),
        ]
    )


if __name__ == "__main__":
    port = int(sys.argv[1])
    uvicorn.run(
        provider(f"http://127.0.0.1:{port}", Path(sys.argv[2])),
        host="127.0.0.1",
        port=port,
        log_level="error",
    )
