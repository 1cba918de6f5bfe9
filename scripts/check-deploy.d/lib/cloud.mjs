// What the cloud answers: just enough for the tools to go on to the end of a first deploy.
import { DUMMY } from './signature.mjs';

/** Where the tool is told to upload the code. No such host exists. */
export const UPLOAD_HOST = 'upload.lights-out.invalid';

/** Where the tool asks whether the role of the deploying service is there. */
export const ROLE_HOST = 'service-ocnymoks-1258344699.gz.apigw.tencentcs.com';

/** Where the tool sends its statistics and asks for news. Refused, and no fault. */
export const STATISTICS_HOSTS = [
  'service-9p6tdp4y-1300963013.gz.apigw.tencentcs.com',
  'sp-notifications-and-metrics-v1.serverless-platform.com',
];

const error = (Code, Message) => ({ Error: { Code, Message } });

/** The deploying service wraps the answer of a function of its own. */
const wrapped = (body) => ({ Body: JSON.stringify({ statusCode: 200, body: JSON.stringify(body) }) });

const instance = { instanceStatus: 'active', outputs: {}, state: {}, inputs: {} };

const ANSWERS = {
  'cam GetUserAppId': () => ({ AppId: Number(DUMMY.appId), Uin: '100000000001', OwnerUin: '100000000001' }),
  'cam GetRole': () => ({ RoleInfo: { RoleName: 'SLS_QcsRole' } }),
  'sls GetCacheFileUrls': () =>
    wrapped({
      changesUploadUrl: `https://${UPLOAD_HOST}/changes.zip`,
      previousMapDownloadUrl: `https://${UPLOAD_HOST}/previous.map`,
      srcDownloadUrl: `https://${UPLOAD_HOST}/src.zip`,
    }),
  'sls RunComponent': () => wrapped({ instance }),
  'sls GetInstance': () => wrapped({ instance }),

  'scf GetFunction': ({ parameters }, calls) => {
    const created = calls.find((call) => call.action === 'CreateFunction');
    return created
      ? { ...created.parameters, Namespace: parameters.Namespace, Status: 'Active', Qualifier: '$LATEST' }
      : error('ResourceNotFound.Function', 'no such function');
  },
  'scf CreateFunction': () => ({}),
  'scf GetAlias': () => ({ FunctionVersion: '$LATEST', Name: '$DEFAULT' }),
  'scf ListTriggers': () => ({ Triggers: [], TotalCount: 0 }),
  'scf CreateTrigger': ({ parameters }) => ({ TriggerInfo: parameters }),

  'tag DescribeResourceTagsByResourceIds': () => ({ Tags: [], TotalCount: 0 }),
  'tag DescribeTags': () => ({ Tags: [], TotalCount: 0 }),
  'tag CreateTag': () => ({}),
  'tag AttachResourcesTag': () => ({}),
};

/** The answer to a call, given all calls so far, itself with them. */
export function answerOf(call, calls) {
  const answer = ANSWERS[`${call.service} ${call.action}`];
  return answer ? answer(call, calls) : error('InvalidAction', `not known here: ${call.service} ${call.action}`);
}

/** Whether the endpoint knows what was called. */
export const isKnown = (call) => `${call.service} ${call.action}` in ANSWERS;
