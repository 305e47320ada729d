namespace NetGen;

/// <summary>Rows that are changed a little as they are read.</summary>
internal sealed class AugmentedData(TrainingData data, Augmentation augmentation) : TrainingData
{
    public override int InputSize => data.InputSize;

    public override int TargetSize => data.TargetSize;

    public override int ClassCount => data.ClassCount;

    internal override int? KnownCount => data.KnownCount;

    internal override DataSet? InMemory => data.InMemory;

    internal override bool ReadsAhead => data.ReadsAhead;

    internal override BatchReader CreateOwnReader(int batchSize, ulong seed, LossFunction? loss) =>
        new AugmentedReader(data.CreateOwnReader(batchSize, seed, loss), augmentation, InputSize, seed);
}
