using Raati.Hub;

return await RaatiHub.Run(args);
