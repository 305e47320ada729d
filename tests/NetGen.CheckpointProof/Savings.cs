namespace NetGen.CheckpointProof;

/// <summary>Saves without end, each time other numbers, until it is killed.</summary>
internal static class Savings
{
    internal static void Run(string path)
    {
        var network = new Large();
        var parameters = new float[Large.ParameterCount];
        for (var number = 1; ; number++)
        {
            Array.Fill(parameters, number);
            network.CopyParametersFrom(parameters);
            network.Save(path);
        }
    }
}
