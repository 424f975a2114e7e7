import { Agent, type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici';

/**
 * Has `fetch` find the emulator's HTTP APIs under the addresses that they would have on AWS, as DNS would there.
 *
 * @returns a function that undoes it.
 */
export function routeApisToEmulator(endpoint: string): () => void {
  const before = getGlobalDispatcher();
  const route: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    const api = /^https:\/\/(\w+)\.execute-api\.[\w-]+\.amazonaws\.com/.exec(String(options.origin))?.[1];
    const routed = { ...options, origin: endpoint, path: `/_aws/execute-api/${api}/$default${options.path}` };
    return dispatch(api === undefined ? options : routed, handler);
  };
  setGlobalDispatcher(new Agent().compose(route));
  return () => setGlobalDispatcher(before);
}
