import { type AuthenticationResponseJSON, type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { answered, api } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'

const challenge = async () => (await answered(api.POST('/api/auth/passkeys/challenge'))) as unknown as PublicKeyCredentialRequestOptionsJSON

/** The keys of this device among the suggestions of the address field. Null where nobody chose one, or the button was pressed first: the offer would take its place. */
export async function offerPasskeys(isWanted: () => boolean): Promise<AuthenticationResponseJSON | null> {
  const optionsJSON = await challenge()
  return isWanted() ? startAuthentication({ optionsJSON, useBrowserAutofill: true }).catch(() => null) : null
}

/** Signs in with a key of this device, whoever it belongs to: the one that was chosen already, or one that the device asks for now. */
export async function signInByPasskey(chosen?: AuthenticationResponseJSON): Promise<unknown> {
  const answer = chosen ?? (await askDevice())
  return answered(
    api.POST('/api/auth/sign-in/passkey', { body: { ...answer, response: { ...answer.response }, clientExtensionResults: {} } }),
  )
}

async function askDevice(): Promise<AuthenticationResponseJSON> {
  const optionsJSON = await challenge()
  return startAuthentication({ optionsJSON }).catch(() => {
    throw new Refusal('people/accounts/passkey-refused', 403)
  })
}
