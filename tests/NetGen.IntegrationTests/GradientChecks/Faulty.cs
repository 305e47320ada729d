namespace NetGen.IntegrationTests.GradientChecks;

/// <summary>A network made by hand, whose backward pass spoils gradients as it is told to.</summary>
internal sealed class Faulty(Action<Span<float>> spoil) : INetwork<Faulty>
{
    private readonly Tiny _network = new(seed: 1);

    public static NetworkInfo Info => Tiny.Info;

    public Span<float> Parameters => Contract.Parameters;

    private INetwork<Tiny> Contract => _network;

    public static Faulty Create(ulong seed) => new(_ => { });

    public void PredictBatch(Batch batch, Span<float> outputs, Workspace workspace) => Contract.PredictBatch(batch, outputs, workspace);

    public void RunPhase(int phase, TrainingState step, int part, int parts)
    {
        Contract.RunPhase(phase, step, part, parts);
        if (phase == Info.Phases.Length - 1)
        {
            spoil(step.Gradients);
        }
    }
}
