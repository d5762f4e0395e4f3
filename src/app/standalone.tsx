const page = document.getElementById('app')
if (page) page.textContent = 'API UI'
