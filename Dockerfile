FROM python:3.12-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
RUN useradd --create-home oogpunt
WORKDIR /app

COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock

COPY LICENSE README.md pyproject.toml ./
COPY cypher cypher
COPY graph_api graph_api
COPY seed_data seed_data
RUN pip install --no-deps --no-build-isolation .

USER oogpunt
WORKDIR /home/oogpunt
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["oogpunt", "serve"]
