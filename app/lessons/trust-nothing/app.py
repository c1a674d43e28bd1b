import secrets

from flask import Flask, abort, make_response, request

app = Flask(__name__)

PRICES = {'teapot': 30}
ROLES = {'Ada': 'customer', 'Grace': 'admin'}
sessions = {}


# #region trusting
@app.post('/trusting')
def enter():
    response = make_response('Welcome, Ada.')
    response.set_cookie('shop_role', 'customer', path='/')
    response.set_cookie('shop_price', '30', path='/')
    response.set_cookie('shop_cart', '1', path='/')
    return response


@app.get('/trusting')
def check_out():
    teapots = int(request.cookies.get('shop_cart', 0))
    price = int(request.cookies.get('shop_price', 0))
    return f'You pay {teapots * price}.'
# #endregion


@app.post('/looking-up')
def start_session():
    session_id = secrets.token_urlsafe(16)
    sessions[session_id] = 'Ada'
    response = make_response('Welcome, Ada.')
    response.set_cookie('shop_id', session_id, path='/', httponly=True)
    response.set_cookie('shop_cart', '1', path='/')
    return response


@app.get('/looking-up')
def check_out_checked():
    teapots = request.cookies.get('shop_cart', type=int)
    if teapots is None or not 1 <= teapots <= 9:
        abort(400)
    return f"You pay {teapots * PRICES['teapot']}."


# #region looking-up
@app.get('/looking-up/admin')
def open_admin_page():
    username = sessions.get(request.cookies.get('shop_id'))
    if ROLES.get(username) != 'admin':
        abort(403)
    return 'Welcome, admin.'
# #endregion
