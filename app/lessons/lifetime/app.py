from datetime import datetime, timedelta, timezone

from flask import Flask, make_response, request

app = Flask(__name__)


# #region set
@app.post('/race')
def set():
    seconds = request.args.get('seconds', 10, int)
    response = make_response('…')
    response.set_cookie('race_session', 'here')
    response.set_cookie(
        'race_max_age', 'here',
        max_age=seconds,
    )
    end = datetime.now(timezone.utc)
    end += timedelta(seconds=seconds)
    response.set_cookie(
        'race_expires', 'here',
        expires=end,
    )
    return response
# #endregion
