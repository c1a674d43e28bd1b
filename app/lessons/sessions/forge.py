# #region forge
from flask import Flask
from flask.sessions import SecureCookieSessionInterface

app = Flask(__name__)
app.secret_key = 'your_secret_key'
serializer = SecureCookieSessionInterface().get_signing_serializer(app)
print(serializer.dumps({'username': 'Mallory', 'role': 'admin'}))
# #endregion
