// Sends the form that a page is made for; the button does the same without this script.
document.querySelector("form[data-auto]")?.submit();
