"""Saves a Word document with a password, by LibreOffice: encrypt-office.py IN OUT PASSWORD."""

import subprocess
import sys
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue

source, target, password = sys.argv[1:]
pipe = "pipe,name=encrypt-office;urp;"
office = subprocess.Popen(["soffice", "--headless", "--norestore", f"--accept={pipe}"])
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for _ in range(60):
    try:
        context = resolver.resolve(f"uno:{pipe}StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
value = lambda name, content: PropertyValue(Name=name, Value=content)
key = (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", password))
document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (value("Hidden", True),))
encryption = value("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", key))
document.storeToURL(f"file://{target}", (value("FilterName", "MS Word 2007 XML"), encryption))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass  # it goes away while it answers
office.wait(20)
