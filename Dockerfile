# All that runs, made by `npm run build`, and nothing else. It needs a PostgreSQL: see docker-compose.yml.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

# Without packages and what makes programs of source. test/dist.test.ts does what these lines do.
FROM node:22-slim
WORKDIR /app
# npm runs the commands (`npm run seed`): what it keeps goes to /tmp, the one folder that may be written to where the file system is read-only.
ENV NODE_ENV=production HOST=0.0.0.0 NPM_CONFIG_CACHE=/tmp/npm NPM_CONFIG_UPDATE_NOTIFIER=false
COPY --from=build /app/dist ./
USER node
EXPOSE 4000
CMD ["node", "--no-memory-reducer", "main.js"]
