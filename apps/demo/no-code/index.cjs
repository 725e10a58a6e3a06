throw new Error("The code of the package of mails is not installed: the demo reads the package's data alone.");
