import type { paths } from '../../api/schema.gen.ts'

export type Journal = paths['/api/desk/variants/{id}/stock']['get']['responses'][200]['content']['application/json']
