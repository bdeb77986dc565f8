// Loaded before Dossier, by `node --import`: tells the bench every statement that goes to PostgreSQL, whoever sends it.
import pg from 'pg';

const { query } = pg.Client.prototype;

pg.Client.prototype.query = function (config, values, callback) {
  const text = typeof config === 'string' ? config : config?.text;
  const parameters =
    typeof config === 'object' && Array.isArray(config?.values) ? config.values : Array.isArray(values) ? values : [];
  if (typeof text === 'string') process.send?.({ text, parameters: parameters.length });
  return query.call(this, config, values, callback);
};
