/** The keys that do something on this page. */
import { Dialog } from "./dialog.tsx"
import { keysNow } from "./keys.ts"

const mod = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl "

export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="keys small">
        {keysNow().map(({ keys, does }) => (
          <div key={keys} className="row" role="presentation">
            <dt className="row">
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key.replace("mod+", mod).replace("Arrow", "")}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">Tab and Enter reach everything; Escape closes what is open.</p>
    </Dialog>
  )
}
