import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { answered, api } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'

/** Signs in with a key of this device, whoever it belongs to. `fromField`: the browser offers it among the suggestions of the address field. */
export async function signInByPasskey({ fromField = false } = {}): Promise<unknown> {
  const options = await answered(api.POST('/api/auth/passkeys/challenge'))
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const answer = await startAuthentication({ optionsJSON, useBrowserAutofill: fromField }).catch(() => {
    throw new Refusal('people/accounts/passkey-refused', 403)
  })
  return answered(
    api.POST('/api/auth/sign-in/passkey', { body: { ...answer, response: { ...answer.response }, clientExtensionResults: {} } }),
  )
}
