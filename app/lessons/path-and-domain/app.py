from flask import Flask, make_response

app = Flask(__name__)


# #region set
@app.post('/set')
def set():
    response = make_response('…')
    shop = '/shop'
    response.set_cookie('at_root', 'yes')
    response.set_cookie('at_shop', 'yes', path=shop)
    response.set_cookie('at_cart', 'yes', path=f'{shop}/cart')
    return response
# #endregion
