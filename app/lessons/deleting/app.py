from flask import Flask, make_response

app = Flask(__name__)


# #region delete
@app.post('/note/delete')
def delete_note():
    response = make_response('I have answered …')
    response.delete_cookie('note')
    return response
# #endregion
