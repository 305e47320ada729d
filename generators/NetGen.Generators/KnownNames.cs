namespace NetGen.Generators;

/// <summary>Every name of the runtime that the generator reads from declarations. A test resolves each against the runtime.</summary>
internal static class KnownNames
{
    public const string NetworkAttribute = "NetGen.NetworkAttribute";
    public const string LayerAttribute = "NetGen.LayerAttribute";
    public const string JoinAttribute = "NetGen.JoinAttribute";
    public const string BudgetAttribute = "NetGen.BudgetAttribute";
    public const string InputAttribute = "NetGen.InputAttribute";
    public const string IndexInputAttribute = "NetGen.IndexInputAttribute";
    public const string EmbeddingAttribute = "NetGen.EmbeddingAttribute";
    public const string DenseAttribute = "NetGen.DenseAttribute";
    public const string Conv1DAttribute = "NetGen.Conv1DAttribute";
    public const string Conv2DAttribute = "NetGen.Conv2DAttribute";
    public const string FlattenAttribute = "NetGen.FlattenAttribute";
    public const string ReshapeAttribute = "NetGen.ReshapeAttribute";
    public const string GlobalAveragePoolAttribute = "NetGen.GlobalAveragePoolAttribute";
    public const string AddAttribute = "NetGen.AddAttribute";
    public const string MultiplyAttribute = "NetGen.MultiplyAttribute";
    public const string ConcatAttribute = "NetGen.ConcatAttribute";
    public const string GlobalMaxPoolAttribute = "NetGen.GlobalMaxPoolAttribute";
    public const string MaxPool1DAttribute = "NetGen.MaxPool1DAttribute";
    public const string MaxPool2DAttribute = "NetGen.MaxPool2DAttribute";
    public const string AveragePool1DAttribute = "NetGen.AveragePool1DAttribute";
    public const string AveragePool2DAttribute = "NetGen.AveragePool2DAttribute";
    public const string SimpleRnnAttribute = "NetGen.SimpleRnnAttribute";
    public const string GruAttribute = "NetGen.GruAttribute";
    public const string LstmAttribute = "NetGen.LstmAttribute";
    public const string BatchNormAttribute = "NetGen.BatchNormAttribute";
    public const string LayerNormAttribute = "NetGen.LayerNormAttribute";
    public const string RmsNormAttribute = "NetGen.RmsNormAttribute";
    public const string GroupNormAttribute = "NetGen.GroupNormAttribute";
    public const string PReluAttribute = "NetGen.PReluAttribute";
    public const string NormalizationAttribute = "NetGen.NormalizationAttribute";
    public const string DropoutAttribute = "NetGen.DropoutAttribute";
    public const string GaussianNoiseAttribute = "NetGen.GaussianNoiseAttribute";
    public const string ActivationAttribute = "NetGen.ActivationAttribute";
    public const string LeakyReluAttribute = "NetGen.LeakyReluAttribute";
    public const string EluAttribute = "NetGen.EluAttribute";
    public const string WeightsAttribute = "NetGen.WeightsAttribute";
    public const string OutputAttribute = "NetGen.OutputAttribute";
    public const string NetworkInterface = "NetGen.INetwork`1";
}
