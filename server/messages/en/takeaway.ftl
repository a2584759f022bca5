# One's own take-away: on the phone, and the page that its link opens

takeaway-title = My take-away
takeaway-told = For you alone: your cards, the stands you visited, contacts and promises.
takeaway-as = My take-away as { $format }
takeaway-offline = This needs the network. It goes on here as soon as you are connected again.
takeaway-link = Link for later
takeaway-link-told = Whoever has the link can read all of your take-away.
takeaway-link-share = Share
takeaway-link-copy = Copy link
takeaway-link-copied = Link copied
takeaway-link-qr = QR code
takeaway-link-qr-alt = QR code: opens your take-away on another device
takeaway-link-withdraw = Withdraw link
takeaway-link-withdrawn = The link opens nothing any more.

takeaway-page-title = My take-away
takeaway-page-coming = Your take-away is on its way …
takeaway-page-gone = This link opens nothing any more. Whoever made it may have withdrawn it.
takeaway-page-offline = No connection right now.
takeaway-page-again = Try again
takeaway-page-file = As PDF
