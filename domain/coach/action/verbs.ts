import { wordSet } from './words'

/** How a verb stands at the head of an action: "add", "adding", "added". */
export type VerbForm = 'base' | 'gerund' | 'past'
export type KnownVerb = { readonly base: string; readonly form: VerbForm }

/** The verb that a word is a form of, if it is one of work. Words that are no forms of listed verbs are none. */
export function verbOf(word: string): KnownVerb | undefined {
  const known = forms.get(word)
  if (known) return known
  // "time-limit", "rate-limit", "auto-scale": as the verb at their end.
  const [, last] = /^[a-z]+-([a-z]+)$/.exec(word) ?? []
  const inner = last === undefined ? undefined : forms.get(last)
  if (inner) return inner
  // "re-run", "undeploy", "precompute"
  const [, stem] = /^(?:re|un|de|dis|pre|auto|over)-?([a-z]{3,})$/.exec(word) ?? []
  return stem === undefined ? undefined : forms.get(stem)
}

/** Verbs that are as often nouns: "test coverage", "alert fatigue". */
export const nounLike: ReadonlySet<string> = wordSet(`
  access alert audit backup block build cache call change code control cost cover deploy design document drop
  export file filter failover fire flag format group guard host import index label limit list load lock log log map mark monitor
  move name order page patch pin ping plan pool process profile query queue rate record release report request rest
  restart retry review roll rollback route run sample scale schedule schedule scope script search share ship shard sign split
  stage start state store stress support swap switch sync tag target test trace track trigger trim use value watch`)

const regular = wordSet(`
  abandon abort accelerate accept access accommodate accomplish achieve acknowledge acquire activate adapt add
  address adjust administer adopt advance advertise advise aggregate agree alarm alert align allocate allow alter
  amend analyse analyze annotate announce anonymise anonymize answer anticipate append apply appoint approve
  archive arrange ask assemble assert assess assign assist associate assume attach attempt attend audit
  authenticate automate avoid await back backfill backport backup bake balance ban bar batch beautify bind
  blacklist block boost bootstrap bounce brainstorm branch break broadcast browse buffer bump bundle bypass cable
  cache calculate calibrate call cancel cap capture carry cater centralise centralize challenge change chase check
  cherry-pick chop cite claim clarify classify clean clear clone close coach code codify collapse collect combine
  commence commission commit communicate compare compensate compile complement complete comply compose compress
  compute concentrate conclude condense conduct config configure confine confirm connect consider consolidate
  consult consume contact contain containerise containerize continue contribute control convert coordinate copy
  cordon correct count cover craft create curate customise customize cycle damp dampen deactivate deal debate
  debug decide declare decode decommission decompose decouple decrease dedicate deduplicate default defend defer
  define delay delegate delete deliver demand demo demonstrate demote denormalise deny depend deploy depool
  deprecate derive descale describe design designate destroy detach detect deter determine develop diagnose diff
  differentiate direct disable disallow discard disconnect discontinue discourage discuss dismiss display dissolve
  distribute diversify divide dockerise dockerize document donate double downgrade download draft drain drill
  drive drop dump duplicate earmark ease edit educate elaborate elevate eliminate embed emit employ enable
  encapsulate encode encourage encrypt end endorse enforce engage enhance enlarge enrich ensure enter enumerate
  equip erase escalate establish estimate evaluate evict evolve examine exchange excise exclude execute exempt
  exercise expand expedite experiment expire explain exploit explore export expose extend extract facilitate fail
  failover familiarise familiarize fence fetch figure file filter finalise finalize finish fix flag flatten flush
  fold follow forbid force forge fork formalise formalize format formulate forward foster free gate gather
  generate govern grade grant grep group guard guide halt handle harden hash hire hoist hook host hunt identify
  ignore illustrate implement import impose improve include incorporate increase index infer inflate inform
  inhibit initialise initialize initiate inject inline innovate inquire insert inspect install institute instruct
  instrument insulate integrate intercept interrupt interview introduce invalidate inventory invest investigate
  invite invoke isolate issue iterate jitter join justify kick kill label land launch layer lead learn lease lend
  let leverage licence license lift limit link lint list listen load localise localize locate lock log look loop
  lower maintain manage mandate map mark massage match measure memoise memoize mention merge message migrate mine
  minimise minimize mirror mitigate mock model modernise modernize modify modularise modularize monitor mount move
  multiply mute name narrow negotiate neutralise nominate normalise normalize notify observe obtain offboard offer
  offload omit onboard open operate opt optimise optimize orchestrate order organise organize outline outsource
  overhaul override overwrite pack package page paginate pair parallelise parallelize parameterise parameterize
  parse participate partition pass patch pause penalise perform persist pick pilot pin ping pipe place plan play
  plug point polish poll pool populate port post postpone practice practise precompile predict prefer prefix
  preload prepare present preserve press prevent prewarm print prioritise prioritize probe proceed process procure
  produce profile prohibit promote propose protect provide provision proxy prune publish pull puppetise puppetize
  purge pursue push quantify quarantine query queue quiesce quit rack raise randomise randomize rate re-architect
  reach reallocate rearchitect reassign rebalance reboot rebuild recommend reconcile reconsider record recover
  recreate recruit recycle redesign redirect reduce reenable refactor refine reflect reformat refresh refuse
  register regulate rehearse reinforce reinstall reinstate reject relax relay release relocate rely remap
  remediate remind remodel remove rename render renew reorder reorganise reorganize repair repeat replace
  replicate repoint report reproduce repurpose request require reroute rerun reschedule research reserve reset
  reshape resize resolve respect respond restart restore restrict restructure retain rethink retire retrain
  retrieve retry return reuse revamp reverse revert review revise revisit revive revoke reword rework rig ring
  ringfence roll rollback rotate round route sample sandbox sanitise sanitize satisfy save scale scan schedule
  scope scrap scrape script scrub seal search secure seed seek segment segregate select sell separate serialise
  serialize serve set-up settle setup shard share shelve shield shift shim ship shorten show sign silence simplify
  simulate size sketch skip sleep slice slow smooth snapshot socialise socialize solidify solve sort source spawn
  specify speed spell spike spin sprinkle stabilise stabilize stack stage stagger standardise standardize staple
  start stash state stay steer stem stop store streamline strengthen stress strip study submit subscribe
  substitute subtract summarise summarize supervise supply support suppress surface survey suspend sustain swap
  switch sync synchronise synchronize tabulate tackle tag tail tally target template terminate test throttle tidy
  tie tighten time toggle tokenise tokenize tolerate trace track train transfer transform transition translate
  trap treat triage trial trigger trim truncate trust try tune turn unblock underpin unify uninstall unlock
  unmount unpin unset update upgrade uphold upload urge use utilise utilize vacuum validate vary vectorise vendor
  verify version vet view visualise visualize wait walk warm warn watch wean weigh whitelist widen wipe wire
  withdraw work wrap yield`)

/** Past forms that follow no rule of spelling; where the participle is another word, both. */
const irregular: Readonly<Record<string, string>> = {
  be: 'been',
  begin: 'began begun',
  bind: 'bound',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  catch: 'caught',
  come: 'came',
  cut: 'cut',
  do: 'did done',
  dig: 'dug',
  dive: 'dived',
  deal: 'dealt',
  draw: 'drew drawn',
  drive: 'drove driven',
  find: 'found',
  freeze: 'froze frozen',
  get: 'got',
  give: 'gave given',
  go: 'went gone',
  have: 'had',
  hide: 'hid hidden',
  hold: 'held',
  keep: 'kept',
  lead: 'led',
  leave: 'left',
  let: 'let',
  make: 'made',
  put: 'put',
  read: 'read',
  rewrite: 'rewrote rewritten',
  run: 'ran run',
  see: 'saw seen',
  seek: 'sought',
  send: 'sent',
  set: 'set',
  shed: 'shed',
  shrink: 'shrank shrunk',
  shut: 'shut',
  speak: 'spoke spoken',
  spin: 'spun',
  split: 'split',
  spread: 'spread',
  stay: 'stayed',
  take: 'took taken',
  talk: 'talked',
  teach: 'taught',
  tear: 'tore torn',
  think: 'thought',
  understand: 'understood',
  undo: 'undid undone',
  write: 'wrote written',
}

const forms: ReadonlyMap<string, KnownVerb> = allForms()

function allForms(): Map<string, KnownVerb> {
  const all = new Map<string, KnownVerb>()
  for (const base of [...regular, ...Object.keys(irregular)]) {
    for (const word of [`${stemOf(base)}ing`, `${doubled(base)}ing`]) all.set(word, { base, form: 'gerund' })
    const past = irregular[base]?.split(' ') ?? [`${pastStem(base)}ed`, `${doubled(base)}ed`]
    for (const word of past) all.set(word, { base, form: 'past' })
  }
  for (const base of [...regular, ...Object.keys(irregular)]) all.set(base, { base, form: 'base' })
  return all
}

function stemOf(base: string): string {
  return /[^eo]e$/.test(base) ? base.slice(0, -1) : base
}

function pastStem(base: string): string {
  if (base.endsWith('e')) return base.slice(0, -1)
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : base
}

/** "stop" as "stopp": right for short verbs only, and no other word where it is wrong. */
function doubled(base: string): string {
  return /[^aeiou][aeiou][bdglmnprt]$/.test(base) ? base + base.at(-1) : base
}
