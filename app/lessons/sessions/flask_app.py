import json
import os
import secrets

from flask import Flask, make_response, request, session

app = Flask(__name__)
app.secret_key = os.environ['SECRET_KEY']
app.config['SESSION_COOKIE_NAME'] = 'cart_signed'

carts = {}


# #region plain
@app.post('/plain')
def set_plain():
    cart = {'username': 'Ada', 'teas': 1}
    response = make_response('…')
    response.set_cookie('cart_plain', json.dumps(cart))
    return response


@app.get('/plain')
def read_plain():
    return json.loads(request.cookies['cart_plain'])
# #endregion


# #region signed
@app.post('/signed')
def set_signed():
    session['username'] = 'Ada'
    session['teas'] = 1
    return '…'


@app.get('/signed')
def read_signed():
    return dict(session)
# #endregion


# #region by-id
@app.post('/id')
def set_id():
    cart_id = secrets.token_urlsafe(16)
    carts[cart_id] = {'username': 'Ada', 'teas': 1}
    response = make_response('…')
    response.set_cookie('cart_id', cart_id)
    return response


@app.get('/id')
def read_id():
    return carts.get(request.cookies.get('cart_id'), {})
# #endregion
