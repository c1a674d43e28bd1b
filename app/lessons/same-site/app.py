import secrets

from flask import Flask, abort, make_response, request, session

app = Flask(__name__)
app.secret_key = 'for this lesson only'
OWN_ORIGIN = 'http://localhost:5000'


# #region sign-in
@app.post('/sign-in')
def sign_in():
    response = make_response('You are signed in.')
    response.set_cookie(
        'bank_sid', secrets.token_urlsafe(16),
        httponly=True, samesite='Lax')
    return response
# #endregion


# #region none
@app.post('/widget')
def widget():
    response = make_response('Three cookies')
    # The attribute is left out: None is Python's "nothing".
    response.set_cookie(
        'widget_none', '1', httponly=True,
        path='/lessons/same-site', samesite=None)
    # A browser refuses SameSite=None without Secure.
    response.set_cookie(
        'widget_text', '1', httponly=True,
        path='/lessons/same-site', samesite='None')
    # This one goes with requests of every site.
    response.set_cookie(
        'widget_secure', '1', httponly=True, secure=True,
        path='/lessons/same-site', samesite='None')
    return response
# #endregion


@app.get('/transfer')
def transfer_form():
    token = session.setdefault('csrf', secrets.token_urlsafe(16))
    return f'<form method="post"><input type="hidden" name="csrf" value="{token}"><button>Pay</button></form>'


# #region checked
@app.post('/transfer')
def transfer():
    is_own_page = request.headers.get('Origin') == OWN_ORIGIN
    token = session.get('csrf', '')
    has_token = token != '' and secrets.compare_digest(
        request.form.get('csrf', '').encode(), token.encode())
    if not is_own_page or not has_token:
        abort(403)
    return 'The bank pays 100 crumbs.'
# #endregion
